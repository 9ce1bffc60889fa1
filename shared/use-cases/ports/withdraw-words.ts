/** The way to the reports that print somebody's words: they are given to nobody any more. */
export type WithdrawWords = (campaign: string, text: string) => Promise<void>;
