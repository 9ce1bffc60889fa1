/** The words that are hidden as names, each as a hash: nobody reads them by opening the table. */
export interface NameList {
  /** Undefined where no list was loaded. */
  current(): Promise<StoredNames | undefined>;
  /** Replaces the list, and deletes the one before. */
  replace(names: StoredNames): Promise<void>;
}

export interface StoredNames {
  /** Random: so that the hashes are of no use beside another list. */
  readonly salt: string;
  readonly hashes: readonly string[];
}
