import { Worker } from "node:worker_threads";
import { answerFace } from "./answer-face.ts";
import type { OpenFace } from "./face.ts";
import type { FaceData, FromFace, ToFace } from "./face-messages.ts";

/** The bundle of the face's thread stands beside the runner's. */
const PROGRAM = new URL("./face.mjs", import.meta.url);

/**
 * Opens the face in a thread of its own: reading the next messages does not wait for the decision on the last ones, and
 * a second processor is used. If the thread fails, so does the runner: its supervisor starts both afresh.
 */
export const openFaceThread: OpenFace = (behind, place, log) =>
  new Promise((resolve, reject) => {
    const data: FaceData = { place, logLevel: log.level };
    const thread = new Worker(PROGRAM, { name: "face", workerData: data });
    const tell = (message: ToFace<unknown>): void => thread.postMessage(message);
    const answer = answerFace(behind, (answers) => tell({ type: "answers", answers }));
    let closing = false;
    let open = false;
    // Before the face is open a failure is the start's; afterwards nobody else would hear of it.
    const fail = (error: Error): void => {
      if (open) throw error;
      reject(error);
    };
    thread.on("error", fail);
    const ended = new Promise<void>((end) => {
      thread.on("exit", () => (closing ? end() : fail(new Error("the thread of the face ended"))));
    });
    thread.on("message", (message: FromFace) => {
      if (message.type === "questions") answer(message.questions);
      if (message.type !== "open") return;
      open = true;
      resolve({
        port: message.port,
        forget: () => tell({ type: "forget" }),
        close: async () => {
          closing = true;
          tell({ type: "close" });
          await ended;
        },
      });
    });
  });
