package org.colloquium.account;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator with one passkey that does what it is told, also what a real one never does. */
final class TestPasskey {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW_KEY = 0x40;

    final byte[] id = new byte[16];
    private KeyPair keys = keys();
    private byte[] handle = new byte[0];
    private String origin = "http://localhost:8080";
    private String site = "localhost";
    private int flags = PRESENT | VERIFIED;
    private long count;

    TestPasskey() {
        new SecureRandom().nextBytes(id);
    }

    TestPasskey on(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    TestPasskey of(String otherSite) {
        site = otherSite;
        return this;
    }

    /** Does not ask for the finger, the face or the PIN. */
    TestPasskey unverified() {
        flags = PRESENT;
        return this;
    }

    /** The same name with another key behind it. */
    TestPasskey forged() {
        keys = keys();
        return this;
    }

    TestPasskey owned(byte[] otherHandle) {
        handle = otherHandle.clone();
        return this;
    }

    TestPasskey counting(long next) {
        count = next;
        return this;
    }

    byte[] handle() {
        return handle.clone();
    }

    /** @param told what the server says, as JSON */
    String make(String told) {
        JsonNode options = JSON.readTree(told);
        handle = Base64.getUrlDecoder().decode(options.path("user").path("id").asString());
        return make(told, options.path("challenge").asString());
    }

    String make(String told, String challenge) {
        byte[] name = bytes(id);
        ByteBuffer credential = ByteBuffer.allocate(18 + name.length);
        credential.put(new byte[16]).putShort((short) name.length).put(name);
        byte[] data = bytes(data(flags | NEW_KEY), credential.array(), cose());
        byte[] attestation = bytes(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                data);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},"response":{
                 "attestationObject":"%2$s","clientDataJSON":"%3$s","transports":["internal"]}}""".formatted(text(id), text(attestation), text(client("webauthn.create", challenge)));
    }

    String show(String challenge) {
        byte[] data = data(flags);
        byte[] client = client("webauthn.get", challenge);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},"response":{
                 "authenticatorData":"%2$s","clientDataJSON":"%3$s","signature":"%4$s","userHandle":"%5$s"}}""".formatted(text(id), text(data), text(client), text(sign(bytes(data, sha(client)))), text(handle));
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int withFlags) {
        return bytes(
                sha(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) withFlags},
                ByteBuffer.allocate(4).putInt((int) count).array());
    }

    /** An elliptic key of P-256 in CBOR. */
    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        HexFormat hex = HexFormat.of();
        return bytes(
                hex.parseHex("a5010203262001215820"),
                coordinate(key.getW().getAffineX()),
                hex.parseHex("225820"),
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private byte[] sign(byte[] words) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(words);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
