/** In Vue, by the composable. */
import { createApp, defineComponent, h } from 'vue';
import { useCookie } from '../../../src/vue.js';
import { other, theme, type Mount } from '../../helpers/theme.ts';

const Toggle = defineComponent(() => {
  const value = useCookie(theme);
  return () => h('button', { onClick: () => (value.value = other(value.value)) }, value.value);
});

export const mount: Mount = (target) => {
  const app = createApp(() => [h(Toggle), h(Toggle)]);
  app.mount(target);
  return () => app.unmount();
};
