/** How many began to answer by an open link, by the hour: kept for that hour, and of no person. */
export interface Starts {
  /** False where as many as may began in this hour before. */
  take(link: string, now: number, most: number): Promise<boolean>;
}
