/** A build that did not succeed; the message is what the builder printed. */
export class BuildFailed extends Error {}
