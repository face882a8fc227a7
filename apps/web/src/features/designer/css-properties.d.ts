import "react";

declare module "react" {
  interface CSSProperties {
    /** How much of the canvas the open inspector covers, from the right. */
    "--panel-width"?: string;
  }
}
