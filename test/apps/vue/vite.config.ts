import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue()],
  // What does not match while hydrating is said in production too: the tests listen.
  define: { __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
});
