'use strict';

var server = require('./shared/server.cjs');
var error = require('./shared/error.cjs');



exports.serverJar = server.serverJar;
exports.CookieError = error.CookieError;
exports.isCookieError = error.isCookieError;
