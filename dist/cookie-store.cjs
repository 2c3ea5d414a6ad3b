'use strict';

var cookieStore = require('./shared/cookie-store.cjs');



exports.CookieChangeEvent = cookieStore.CookieChangeEvent;
exports.CookieStore = cookieStore.CookieStore;
exports.install = cookieStore.install;
