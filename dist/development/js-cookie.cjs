require('../explain.cjs');
module.exports = require('../js-cookie.cjs');
