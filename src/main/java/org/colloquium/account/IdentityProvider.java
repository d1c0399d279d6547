package org.colloquium.account;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.colloquium.account.SingleSignOnFailed.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** A provider of single sign-on as it describes itself, and what checks its answers. */
final class IdentityProvider {
    static final String ID = "sso";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final ClientRegistration registration;
    private final OidcAuthorizationCodeAuthenticationProvider checks;

    private IdentityProvider(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider checks) {
        this.registration = registration;
        this.checks = checks;
    }

    /**
     * Reads what the provider says of itself.
     *
     * @param back where it sends people
     * @throws SingleSignOnFailed when it does not answer, or answers for somebody else
     */
    static IdentityProvider discover(SingleSignOn.Client client, String back) {
        RestTemplate web = web();
        Map<String, Object> said = read(web, client.issuer());
        boolean sound = client.issuer().equals(said.get("issuer"))
                && Stream.of("authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint")
                        .map(said::get)
                        .filter(Objects::nonNull)
                        .allMatch(it -> SingleSignOn.isSafe(it.toString()));
        if (!sound) {
            throw new SingleSignOnFailed(Why.REFUSED);
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(ID)
                .clientId(client.id())
                .clientSecret(client.secret())
                .redirectUri(back)
                .scope("openid", "email", "profile")
                .userNameAttributeName("sub")
                .build();
        return new IdentityProvider(registration, checks(registration, web, algorithm(said)));
    }

    ClientRegistration registration() {
        return registration;
    }

    /**
     * Exchanges the code that somebody has come back with, and checks who the provider says it is.
     *
     * @throws SingleSignOnFailed when it says no, does not answer, or what it says does not hold
     */
    OidcUser check(OAuth2AuthorizationExchange exchange) {
        try {
            Object who = Objects.requireNonNull(
                            checks.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange)))
                    .getPrincipal();
            return (OidcUser) Objects.requireNonNull(who);
        } catch (OAuth2AuthenticationException e) {
            throw new SingleSignOnFailed(isSilence(e) ? Why.DOWN : Why.REFUSED, e);
        } catch (RestClientException e) {
            throw new SingleSignOnFailed(Why.DOWN, e);
        }
    }

    private static boolean isSilence(Throwable e) {
        return Stream.<@Nullable Throwable>iterate(
                        e, Objects::nonNull, it -> Objects.requireNonNull(it).getCause())
                .anyMatch(java.io.IOException.class::isInstance);
    }

    private static Map<String, Object> read(RestTemplate web, String issuer) {
        String address = issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration";
        try {
            return Objects.requireNonNullElse(
                    web.exchange(address, HttpMethod.GET, null, JSON).getBody(), Map.of());
        } catch (RestClientException e) {
            throw new SingleSignOnFailed(Why.DOWN, e);
        }
    }

    /** The provider is asked what administrators have set it to be; it does not send us on to others. */
    private static RestTemplate web() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    private static OidcAuthorizationCodeAuthenticationProvider checks(
            ClientRegistration registration, RestTemplate web, SignatureAlgorithm algorithm) {
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder()
                .requestFactory(web.getRequestFactory())
                .configureMessageConverters(it -> it.disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        DefaultOAuth2UserService details = new DefaultOAuth2UserService();
        RestTemplate asking = new RestTemplate(web.getRequestFactory());
        asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        details.setRestOperations(asking);
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(details);
        OidcAuthorizationCodeAuthenticationProvider checks =
                new OidcAuthorizationCodeAuthenticationProvider(codes, users);
        NimbusJwtDecoder tokens = tokens(registration, web, algorithm);
        checks.setJwtDecoderFactory(it -> tokens);
        return checks;
    }

    private static NimbusJwtDecoder tokens(
            ClientRegistration registration, RestTemplate web, SignatureAlgorithm algorithm) {
        NimbusJwtDecoder tokens = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(algorithm)
                .restOperations(web)
                .build();
        OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
        claims.setClockSkew(SKEW);
        tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(SKEW), claims));
        tokens.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return tokens;
    }

    /** Never what a secret shared with others signs, and never nothing. */
    private static SignatureAlgorithm algorithm(Map<String, Object> said) {
        List<?> offered = said.get("id_token_signing_alg_values_supported") instanceof List<?> list ? list : List.of();
        return Stream.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256)
                .filter(it -> offered.contains(it.getName()))
                .findFirst()
                .orElse(SignatureAlgorithm.RS256);
    }
}
