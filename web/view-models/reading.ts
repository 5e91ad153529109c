import type { Text } from '../../engine/index.ts';

/** 입력란을 읽은 것: 값, 아니면 읽지 못한 까닭. What a field reads as, or why it does not. */
export type Reading = { readonly value: number } | { readonly unreadable: Text };
