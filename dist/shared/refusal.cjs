'use strict';

const createRefusal = (...fault) => Object.assign(new Error(fault[1]), { fault });

exports.createRefusal = createRefusal;
