document.querySelector('#pong').textContent = `pong ${await window.fixture.ping(41)}`;
