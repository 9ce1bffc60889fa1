/** How many questions a person asked of the API, by the minute: kept for that minute, and not what they asked. */
export interface Calls {
  /** False where they asked as many as they may in this minute before. */
  take(person: string, now: number, most: number): Promise<boolean>;
}
