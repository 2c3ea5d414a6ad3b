require('../explain.cjs');
module.exports = require('../vue.cjs');
