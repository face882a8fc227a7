import type { Fault } from "./fault.ts";
import { BAD_WAYS } from "./kinds/bad-ways.ts";
import { clockJumps } from "./kinds/clock-jumps.ts";
import { connectionStorm } from "./kinds/connection-storm.ts";
import { diskFull } from "./kinds/disk-full.ts";
import { failover } from "./kinds/failover.ts";
import { olderRunner } from "./kinds/older-runner.ts";
import { runKillsRunner } from "./kinds/run-kills-runner.ts";
import { runnerFrozen } from "./kinds/runner-frozen.ts";
import { runnerKilled } from "./kinds/runner-killed.ts";
import { runnersKilled } from "./kinds/runners-killed.ts";
import { serverKilled, serverRestarted, serverStoppedAtOnce } from "./kinds/server-halts.ts";
import { sessionsEnded } from "./kinds/sessions-ended.ts";
import { callsLocked, runsLocked, slotsLocked } from "./kinds/table-locked.ts";

/** Every kind of harm that the drill does to one server and its runners. */
export const FAULT_KINDS: readonly Fault[] = [
  runnerKilled,
  runnersKilled,
  runnerFrozen,
  serverRestarted,
  serverStoppedAtOnce,
  serverKilled,
  sessionsEnded,
  connectionStorm,
  diskFull,
  runsLocked,
  callsLocked,
  slotsLocked,
  ...BAD_WAYS,
  clockJumps,
  olderRunner,
  runKillsRunner,
];

/** What only a server with a standby can have done to it. */
export const STANDBY_KINDS: readonly Fault[] = [failover];
