require('../explain.cjs');
module.exports = require('../google-consent.cjs');
