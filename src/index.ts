export { percent } from './encodings/percent.js';
