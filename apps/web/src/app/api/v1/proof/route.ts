import { readProof } from "../../../../server/api-v1/proof/read-proof.ts";

export const dynamic = "force-dynamic";
export const GET = readProof;
