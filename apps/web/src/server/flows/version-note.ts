import { z } from "zod";

/** What whoever publishes a version, asks for a review or decides one says of it. */
export const VersionNote = z.string().trim().max(500).default("");
