/** 시나리오 파일이 쓰는 이름들. The names that a scenario file chooses from. */

export const spendingKinds = ['construction', 'equipment', 'research', 'operation'] as const;

/** 돈은 들지만 생산을 부르지 않는 지출: 토지 매입, 이전, 금융. */
export const noDemandKinds = ['land', 'transfer', 'finance'] as const;

/** 돈을 대는 이. */
export const payers = ['national', 'provincial', 'municipal', 'private', 'fund'] as const;

/** 소득유발을 보지 않거나, 원래 부문들의 것만(truncated) 보거나, 가계의 행까지(full) 더해 본다. */
export const incomeRounds = ['none', 'typeII', 'typeIIFull'] as const;
