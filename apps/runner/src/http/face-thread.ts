import { parentPort, workerData } from "node:worker_threads";
import { createLog } from "../log.ts";
import { askBehind } from "./ask-behind.ts";
import { openFace } from "./face.ts";
import type { FaceData, FromFace, ToFace } from "./face-messages.ts";

/**
 * The thread of the face: it speaks HTTP, checks signatures and reads messages, so that the runner's own thread is left
 * to decide and to write. It holds no connection to the database.
 */
const port = parentPort;
if (port === null) throw new Error("the face runs in a thread of the runner");
const { place, logLevel }: FaceData = workerData;
const tell = (message: FromFace): void => port.postMessage(message);
const { behind, hear } = askBehind((questions) => tell({ type: "questions", questions }));

// Answers are heard from the start: opening the face may ask.
port.on("message", (message: ToFace<never>) => {
  if (message.type === "answers") hear(message.answers);
});

const face = await openFace(behind, place, createLog(logLevel));

port.on("message", (message: ToFace<never>) => {
  if (message.type === "forget") face.forget();
  // Without its port the thread has nothing left to wait for, and ends.
  if (message.type === "close") void face.close().then(() => port.close());
});
tell({ type: "open", port: face.port });
