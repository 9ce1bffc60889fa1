/** What is derived from a link key and a token: see the confidentiality protocol. */
export interface Links {
  /** The token of an issue of an invitation: 24 bytes as base64url. */
  token(linkKey: Uint8Array, invitation: string, issue: number): string;
  /** What a ticket is stored under. */
  ticketKey(token: string): string;
  /** What a sealed envelope is stored under. */
  envelopeKey(token: string): string;
  /** One leaver's invitation in one campaign: the same address, whatever its case, is the same leaver. */
  invitationId(campaign: string, address: string): string;
  /** What stands in the link by which mails are stopped: nothing leads from it to the link that answers. */
  stopToken(linkKey: Uint8Array, invitation: string): string;
  /** What following that link is stored under. */
  stopKey(token: string): string;
  /** What an address that takes no mail is stored under, in any campaign. */
  addressKey(address: string): string;
}
