require('../explain.cjs');
module.exports = require('../storage.cjs');
