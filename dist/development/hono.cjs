require('../explain.cjs');
module.exports = require('../hono.cjs');
