import "react";

declare module "react" {
  interface CSSProperties {
    /** How much of the outline the open inspector covers, from the right. */
    "--panel-width"?: string;
    /** How far in a line of the outline stands, in steps. */
    "--level"?: number;
  }
}
