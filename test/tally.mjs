// A reporter for vitest that tells run.mjs how many tests passed and failed, and sees a project that ran none.

export default class Tally {
  /** @param {import('vitest/node').Vitest} vitest */
  onInit(vitest) {
    this.vitest = vitest;
  }

  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {readonly unknown[]} errors outside of any test
   */
  async onTestRunEnd(modules, errors) {
    const silent = new Set(this.vitest?.projects.map((project) => project.name));
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
        else if (state === 'pending') failed++; // it never came to an end
        if (state !== 'skipped') silent.delete(module.project.name);
      }
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
    }
    for (const project of silent) console.error(`Project ${project} ran no test.`);
    // vitest ends the process soon after.
    await new Promise((sent) =>
      process.send ? process.send({ passed, failed: failed + silent.size }, sent) : sent(undefined),
    );
  }
}
