package dev.weft.process;

import static dev.weft.process.Masking.assertMasked;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionDetectorTest {
  private static final Redaction REDACTION = Redaction.DEFAULT;

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "use AKIAIOSFODNN7EXAMPLE now#use [REDACTED] now",
        "AIzaSyA1234567890abcdefghijklmnopqrstuv#[REDACTED]",
        "push with ghp_0123456789abcdefghijABCDEFGHIJ012345.#push with [REDACTED].",
        "gho_0123456789abcdefghijABCDEFGHIJ012345#[REDACTED]",
        "github_pat_11ABCDEFG0123456789_abcdefghij#[REDACTED]",
        "xoxb-1234567890-abcdefghij,xoxp-1234567890-abcdefghij#[REDACTED],[REDACTED]",
        "sk-proj-abcdefghij0123456789#[REDACTED]",
        "q=%20sk-proj-abcdefghij0123456789#q=%20[REDACTED]",
        "a\\nAKIAIOSFODNN7EXAMPLE#a\\n[REDACTED]",
        "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0 ok"
            + "#got [REDACTED] ok",
        "Server=db;User Id=sa;Password=a,b&c;Pooling=true"
            + "#Server=db;User Id=sa;Password=[REDACTED];Pooling=true",
        "AccountName=x;AccountKey=abc/+==;EndpointSuffix=y"
            + "#AccountName=x;AccountKey=[REDACTED];EndpointSuffix=y",
        "https://x.blob/c?sv=1&sig=abc%3D&se=2#https://x.blob/c?sv=1&sig=[REDACTED]&se=2",
        "jdbc:oracle:thin:scott/tiger@db:1521/x#jdbc:oracle:thin:scott/[REDACTED]@db:1521/x",
        "{\"passwords\": [\"a\", \"b\"], \"id\": 1}#{\"passwords\": [REDACTED], \"id\": 1}",
      })
  void secret_byItsShape_isMasked(String text, String expected) {
    assertMasked(text, expected);
  }

  @Test
  void privateKey_isMaskedToItsEnd_orToTheEndOfACutText() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n";

    assertThat(REDACTION.text("a " + key + "-----END RSA PRIVATE KEY----- b"))
        .isEqualTo("a [REDACTED] b");
    assertThat(REDACTION.text("a " + key)).isEqualTo("a [REDACTED]");
    assertThat(REDACTION.text("private_key=" + key)).isEqualTo("private_key=[REDACTED]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "mail <ann.b+c@mail.example.org>.#mail <[EMAIL]>.",
        "ann@x.de,bob@y.co.uk#[EMAIL],[EMAIL]",
        "jürgen@müller.de#[EMAIL]",
        "call +49 30 1234567, please#call [PHONE], please",
        "tel:+15551234567#tel:[PHONE]",
        "+49 (0)30 / 123456#[PHONE]",
        "+49 30 123456 2025-10-17#[PHONE]-10-17",
        "0049 30 1234567#[PHONE]",
        "(555) 234-5678 or 555-234-5678 or 1-555-234-5678#[PHONE] or [PHONE] or [PHONE]",
        "(030) 123456#[PHONE]",
        "card 4111 1111 1111 1111 12/27#card [CARD] 12/27",
        "4111111111111111#[CARD]",
        "5500-0000-0000-0004;3782 822463 10005#[CARD];[CARD]",
        "iban DE89 3704 0044 0532 0130 00 OK#iban [IBAN] OK",
        "DE89370400440532013000,GB82WEST12345698765432#[IBAN],[IBAN]",
        "ssn 123-45-6789.#ssn [SSN].",
        "at 52.520008, 13.404954!#at [COORDINATES]!",
        "POINT(13.404954 52.520008)#POINT([COORDINATES])",
        "-33.8688,151.2093#[COORDINATES]",
        "+52.5200+013.4050/#[COORDINATES]/",
        "52.5200° N, 13.4050° E#[COORDINATES]",
        "{\"lat\":52.520008,\"lon\":13.404954}#{\"lat\":[COORDINATES]}",
        "https://x.org/?a=%20b&to=ann%2Bc%40mail.example.org&x=1"
            + "#https://x.org/?a=%20b&to=[EMAIL]&x=1",
        "from 8.8.8.8:443, 2a00:1450:4001:81b::200e and [2606:4700::1111]:443"
            + "#from [IP]:443, [IP] and [[IP]]:443",
        "client:151.101.1.69.#client:[IP].",
        "12:00:05.123 52.5200,13.4050#12:00:05.123 [COORDINATES]",
        "from ::ffff:8.8.8.8, ok#from [IP], ok",
        "[::FFFF:8.8.8.8]:443#[[IP]]:443",
        "64:ff9b::8.8.8.8.#[IP].",
        "card 4111.1111.1111.1111.#card [CARD].",
        "iban de89 3704 0044 0532 0130 00 ok#iban [IBAN] ok",
        "gb82west12345698765432#[IBAN]",
      })
  void personalData_isMasked(String text, String expected) {
    assertMasked(text, expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-10-17T12:00:00.123456789Z",
        "2025-10-17T12:00:00.123+02:00",
        "2025-10-17 12:00:00,123 +0200",
        "Fri Oct 17 12:00:00 +1000 2025",
        "2025-10-17T12:00:00.123Z 2025-10-17T12:00:01.456Z",
        "550e8400-e29b-41d4-a716-446655440000",
        "41111111-1111-4111-8111-111111111111",
        "sha256:4111111111111111411111111111111141111111111111114111111111111111",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "0d91d04f5b2c7e8a9d6c3b1a0f9e8d7c6b5a4938",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "1.2.3",
        "1.234.567-rc.1",
        "10.15.7.20250101",
        "v17.0.12+7 jdk-17.0.12+7-100",
        "PT1H30M0.123S",
        "12.345s, 45.678s",
        "took 1500.123 ms",
        "run_1760702400123",
        "run_4111111111111111",
        "run-4111111111111111",
        "/var/log/run_1760702400123/2025-10-17/a.json",
        "C:\\data\\555-234-5678\\icon@2x.png",
        "1760702400123",
        "1760702400123456",
        "1760702400123456789",
        "4111111111111112",
        "41111111111111111111111",
        "0.4111111111111111",
        "+3.14159265",
        "0.912, 0.834",
        "99.123%, 98.456%",
        "511.236.2021",
        "192.168.100.200",
        "10.0.0.1 127.0.0.1 172.16.0.1 169.254.1.1 203.0.113.7",
        "Mozilla/5.0 (X11) Chrome/120.0.0.0",
        "8.8.8.256 1.2.3.4.5 v8.8.8.8 08.8.8.8",
        "fe80::1 ::1 2001:db8::1 aa:bb:cc:dd:ee:ff 12:30:45 Abc::def std::string",
        "DE88370400440532013000",
        "000-12-3456",
        "disk-usage-monitor-of-the-2nd-floor",
        "sk-learn-contrib-project",
        "keyJson.abcdefghijk",
        "lodash@4.17.21.tgz",
        "user@1000.service",
        "java.lang.Object@1a2b3c4d",
        "@Override @Test",
        "a+b",
        "\ud83d @ \ude00 + 1",
      })
  void text_thatOnlyLooksSimilar_isTheSameInstance(String text) {
    assertThat(REDACTION.text(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "a@",
        "a@b.",
        "1-",
        "+1 ",
        "4111 ",
        "DE89",
        "eyJaaaaaaaaa",
        "1.234,",
        "-----BEGIN ",
        "-----BEGIN PRIVATE KEY-----",
        "123-45-",
        "(0",
        "0.123 ",
        "+1.2345678 ",
        "sk-",
        "\ud800@\udc00",
        "0011"
      })
  void oneMegabyte_ofNearMisses_isReadToItsEnd(String part) {
    String hostile = part.repeat(1_000_000 / part.length());

    assertThat(REDACTION.text(hostile + " mail a@example.org")).doesNotContain("a@example.org");
  }
}
