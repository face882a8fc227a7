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
const opening = openFace(behind, place, createLog(logLevel));

port.on("message", async (message: ToFace<never>) => {
  if (message.type === "answers") return hear(message.answers);
  const face = await opening;
  if (message.type === "forget") return face.forget();
  await face.close();
  tell({ type: "closed" });
  port.close();
});

tell({ type: "open", port: (await opening).port });
