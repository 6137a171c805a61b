// Node's own import(): a test runner rewrites the one in its own modules, and 'electron' would be the npm package.
module.exports = (url) => import(url);
