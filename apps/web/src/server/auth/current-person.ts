import { headers } from "next/headers";
import { cache } from "react";
import { readSignedIn } from "./read-signed-in.ts";
import type { SignedIn } from "./signed-in.ts";

/** Who asks for the page being rendered; read once per request. */
export const currentPerson = cache(async (): Promise<SignedIn | null> => readSignedIn(await headers()));
