import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The page at /api/docs, made from the contracts' catalogue. */
export function useOpenApi(app: INestApplication): void {
  const document = new DocumentBuilder()
    .setTitle('Nachtwacht')
    .setDescription(
      'Everything the dashboard does, for your own programs too. Sign in at POST /api/auth/sign-in/email.',
    )
    .setVersion('1')
    .build();
  SwaggerModule.setup('api/docs', app, SwaggerModule.createDocument(app, document), {
    jsonDocumentUrl: 'api/openapi.json',
  });
}
