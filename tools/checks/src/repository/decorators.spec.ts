import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { expect, it } from 'vitest';

@Injectable()
class Lamp {
  readonly lit = true;
}

@Injectable()
class Watch {
  constructor(readonly lamp: Lamp) {}
}

@Module({ providers: [Lamp, Watch] })
class TowerModule {}

it('the test runner keeps the types of constructor arguments, so that Nest can inject by type', async () => {
  const tower = await NestFactory.createApplicationContext(TowerModule, { logger: false });
  expect(tower.get(Watch).lamp.lit).toBe(true);
  await tower.close();
});
