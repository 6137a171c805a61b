process.parentPort.on('message', ({ data }) => {
  if (data === 'crash') process.exit(7);
  const answer = {
    sum: data.numbers.reduce((a, b) => a + b, 0),
    argv: process.argv.slice(2),
    map: new Map([['key', 1n]]),
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  process.parentPort.postMessage(answer);
});
