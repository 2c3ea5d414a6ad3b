const createRefusal = (...fault) => Object.assign(new Error(fault[1]), { fault });

export { createRefusal as c };
