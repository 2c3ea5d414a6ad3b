// vitest's browser mode over engine.mjs: one browser per engine for all projects, each project's page on a host, and so a jar, of its own.
import { defineBrowserProvider } from '@vitest/browser';
import type {
  BrowserCommand,
  BrowserCommandContext,
  BrowserProvider,
  BrowserProviderOption,
  TestProject,
} from 'vitest/node';
import { type Engine, type EngineName, engines, type JarCookie, launch } from './engine.mjs';

declare module 'vitest/node' {
  interface _BrowserNames {
    gingersnap: EngineName;
  }

  interface BrowserCommandContext {
    engine: Promise<Engine>;
    /** Where the project's pages are. */
    origin: string;
  }
}

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** What the browser itself holds for this path of the page's host, HttpOnly included. */
    jarCookies(path: string): Promise<JarCookie[]>;
    clearJar(): Promise<void>;
  }
}

const launched = new Map<EngineName, Promise<Engine>>();

function engineOf(name: EngineName): Promise<Engine> {
  const engine = launched.get(name) ?? launch(name);
  launched.set(name, engine);
  return engine;
}

class EngineProvider implements BrowserProvider {
  readonly name = 'gingersnap';
  // The browsers take turns: each of them by itself keeps two cores busy.
  readonly supportsParallelism = false;
  readonly #project: TestProject;
  #origin = '';

  constructor(project: TestProject) {
    this.#project = project;
    // It starts while others have their turn; where it cannot, openPage says so.
    this.#engine.catch(() => undefined);
  }

  get #name(): EngineName {
    return this.#project.config.browser.name as EngineName;
  }

  get #engine(): Promise<Engine> {
    return engineOf(this.#name);
  }

  async openPage(_sessionId: string, address: string): Promise<void> {
    const url = new URL(address);
    url.hostname = `${this.#project.name}.localhost`;
    this.#origin = url.origin;
    const engine = await this.#engine;
    await engine.open(url.href);
  }

  getCommandsContext(): Pick<BrowserCommandContext, 'engine' | 'origin'> {
    return { engine: this.#engine, origin: this.#origin };
  }

  async close(): Promise<void> {
    const engine = launched.get(this.#name);
    launched.delete(this.#name);
    await (await engine?.catch(() => undefined))?.close();
  }
}

const jarCookies: BrowserCommand<[path: string]> = async ({ engine, origin }, path) =>
  (await engine).cookies(origin + path);
const clearJar: BrowserCommand = async ({ engine, origin }) => (await engine).clear(origin);

export const commands = { jarCookies, clearJar };

export const engineProvider = (): BrowserProviderOption =>
  defineBrowserProvider({
    name: 'gingersnap',
    supportedBrowser: engines,
    providerFactory: (project) => new EngineProvider(project),
  });
