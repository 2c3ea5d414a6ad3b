require('../explain.cjs');
module.exports = require('../async.cjs');
