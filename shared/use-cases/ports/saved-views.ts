import type { SavedView } from '../../domain/wheel/saved-view.ts';

/** Views under names of a person's own. */
export interface SavedViews {
  /** Those of a person, removed ones too. */
  of(person: string): Promise<readonly SavedView[]>;
  keep(view: SavedView): Promise<void>;
}
