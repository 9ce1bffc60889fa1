/** Under what a link's rows are kept. Neither name leads back to the token, nor to the other. */
export interface LinkNames {
  ticket(token: string): string;
  envelope(token: string): string;
}
