require('../explain.cjs');
module.exports = require('../cookie-store.cjs');
