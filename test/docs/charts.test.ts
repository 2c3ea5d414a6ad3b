// @vitest-environment node
/** The charts of docs/compare.md, and the numbers beneath them, are those of docs/size.md and docs/performance.md. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { barChart } from './bar-chart.mjs';
import { charts } from './charts.mjs';

const files = await charts();

it.each([...files.keys()])('%s is drawn from the figures that were measured', (path) => {
  expect(readFileSync(path, 'utf8'), 'run: node test/docs/charts.mjs').toBe(files.get(path));
});

it('each library has a bar as long as its figure, and the numbers stand beneath', () => {
  const { document } = new JSDOM(files.get('docs/charts/size.svg')).window;
  const bars = [...document.querySelectorAll('rect:not(.ground)')];
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  const bytes = texts.flatMap((text) => /^([\d,]+) bytes$/.exec(text)?.[1] ?? []);
  expect(bars).toHaveLength(8);
  const perByte = bars.map(
    (bar, index) => Number(bar.getAttribute('width')) / Number(bytes[index]!.replace(',', '')),
  );
  for (const length of perByte) expect(length).toBeCloseTo(perByte[0]!, 2);
  const page = files.get('docs/compare.md')!;
  for (const figure of bytes) expect(page).toContain(`${figure} bytes |`);
});

it('a chart says what it shows, in both colour schemes', () => {
  const svg = barChart('Bytes <b>', [
    { title: 'All', bars: [{ label: 'a & b', value: 1, text: '1', ours: true }] },
  ]);
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  expect(document.querySelector('title')!.textContent).toBe('Bytes <b>');
  expect(document.querySelector('.end')!.textContent).toBe('a & b');
  expect(document.querySelector('style')!.textContent).toContain('prefers-color-scheme: dark');
  expect(document.querySelector('.ground')).not.toBeNull();
});
