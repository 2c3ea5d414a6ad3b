export interface Store {
  readonly read: () => string;
  readonly write: (line: string) => void;
  readonly page: () => Page;
}
export interface Page { protocol: string; hostname: string; pathname: string; trustworthy?: boolean }
