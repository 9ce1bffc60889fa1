/** Addresses of the files that pages load. They hold the file's hash, so a browser may keep them for ever. */
export interface AssetPaths {
  readonly stylesheet: string;
  readonly focusScript: string;
  readonly freshFormScript: string;
}

/** Only the first letters of the hash: the name has to change when the content does, and proves nothing. */
const short = (hash: string): string => hash.slice(0, 16);

export const stylesheetPath = (hash: string): string => `/assets/site-${short(hash)}.css`;

export const freshFormScriptPath = (hash: string): string => `/assets/fresh-form-${short(hash)}.js`;

export const focusScriptPath = (hash: string): string => `/assets/focus-${short(hash)}.js`;
