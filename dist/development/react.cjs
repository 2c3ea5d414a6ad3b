'use client';
require('../explain.cjs');
module.exports = require('../react.cjs');
