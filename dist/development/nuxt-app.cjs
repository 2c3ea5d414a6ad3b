require('../explain.cjs');
module.exports = require('../nuxt-app.cjs');
