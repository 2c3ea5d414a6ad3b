require('../explain.cjs');
module.exports = require('../server.cjs');
