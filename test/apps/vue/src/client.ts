import { createSSRApp } from 'vue';
import { dataKey, type Data } from './data.js';
import Shop from './Shop.vue';

const data = JSON.parse(document.querySelector('#cookies')!.textContent) as Data;
createSSRApp(Shop).provide(dataKey, data).mount('#app');
