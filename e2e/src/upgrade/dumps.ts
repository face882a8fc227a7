import { join } from "node:path";
import { ROOT } from "../product/start-product.ts";

/** Where the dump of each released schema lies: `VERSION.sql`, and `VERSION.key`, the test key it was sealed with. */
export const DUMPS = join(ROOT, "packages/store/src/testing/dumps");
