import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import type { Behind, FacePlace } from "./face.ts";

/** What the thread of the face is told when it begins. */
export type FaceData = { readonly place: FacePlace; readonly logLevel: string };

/** A question to what stands behind the face. */
export type Question = {
  readonly no: number;
  readonly name: keyof Behind;
  readonly args: readonly unknown[];
};

/** How a question ended. Who hears it takes the value for what the method gives: both ends are of one build. */
export type Answer<Value> =
  | { readonly no: number; readonly ok: true; readonly value: Value }
  | { readonly no: number; readonly ok: false; readonly failure: Failure };

/** An error on its way between threads, which carry no classes. */
export type Failure = { readonly code: ErrorCode; readonly params: ErrorParams; readonly cause: string | null };

export type FromFace =
  | { readonly type: "open"; readonly port: number }
  | { readonly type: "questions"; readonly questions: readonly Question[] };

export type ToFace<Value> =
  | { readonly type: "answers"; readonly answers: readonly Answer<Value>[] }
  | { readonly type: "forget" }
  | { readonly type: "close" };
