import "react";

declare module "react" {
  interface CSSProperties {
    /** How many times as thick as usual a wire is. */
    "--weight"?: number;
  }
}
