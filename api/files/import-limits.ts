/** 한 번에 받는 크기의 한도. HTTP로는 더 적게 받는다. The most that one import takes, on the command line and over HTTP. */
export const importLimits = {
  fileBytes: 100 * 1024 * 1024,
  textBytes: 40 * 1024 * 1024,
  httpBytes: 40 * 1024 * 1024,
  /** HTTP로 주고받는 표: 천 부문쯤까지. */
  httpAnswerBytes: 24 * 1024 * 1024,
  files: 8,
};
